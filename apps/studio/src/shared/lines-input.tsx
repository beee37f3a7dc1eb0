import { useState } from 'react'
import { Textarea, type TextareaProps } from '../ui/textarea.tsx'

const read = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** A list of texts, one on each line; empty lines and repetitions do not count. */
export function LinesInput({
  value,
  onChange,
  ...rest
}: Omit<TextareaProps, 'value' | 'onChange'> & { value: readonly string[]; onChange: (value: string[]) => void }) {
  const [text, setText] = useState(value.join('\n'))
  // What was typed stays as it is, unless the list was changed from outside.
  const shown = JSON.stringify(read(text)) === JSON.stringify(value) ? text : value.join('\n')
  return (
    <Textarea
      mono
      spellCheck={false}
      {...rest}
      value={shown}
      onChange={(event) => {
        setText(event.target.value)
        onChange(read(event.target.value))
      }}
    />
  )
}
