/** A file as the text that stands for it in JSON: `data:text/plain;name=a.txt;base64,SGk=`. */
export async function fileText(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let position = 0; position < bytes.length; position += 32_768)
    binary += String.fromCharCode(...bytes.subarray(position, position + 32_768))
  return `data:${file.type};name=${encodeURIComponent(file.name)};base64,${btoa(binary)}`
}

/** The names of the files in what an input is filled with; other text as it is. */
export function shownFiles(value: string): string {
  const names = [...value.matchAll(/data:[^;,"]*;name=([^;,"]*);base64,/g)].map(([, name = '']) => decoded(name))
  return names.length > 0 ? names.join(', ') : value
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
