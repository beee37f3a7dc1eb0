import {
  argumentWrongType,
  limitReached,
  nestingDepth,
  normalizeNumber,
  setOwn,
  toText,
  type Value,
} from '@stackwright/language'
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
} from 'yaml'
import { checkDecodable } from './decodable.ts'

const longestText = 256 * 1024
/** Words, marks, spaces and line ends: the library takes some 5 µs for each, whatever it is, so that these bound the time. */
const mostLexemes = 20_000
const mostNodes = 20_000
const deepest = 512
/** Levels that a level of YAML has in the parser's tokens: a token, its items, an item. */
const levelsOfTokens = 3

const tooDeep = () => limitReached({ limit: 'depth of YAML', allowed: `${deepest} levels` })
const notYaml = (got: string) => argumentWrongType({ name: 'The value', expected: 'YAML', got })

/**
 * Reads YAML 1.2 (one document). Numbers stay exact, keys are plain data, and what aliases repeat is counted, so that a few lines
 * cannot grow into gigabytes.
 */
export function readYaml(text: string): Value {
  checkDecodable(text, longestText)
  const document = compose(text)
  if (!document) return null
  if (document.errors.length > 0) throw notYaml('text that is none')
  return valueReader()(document.contents, 0)
}

/** The library composes by recursion, so that depth is looked at before. */
function compose(text: string): Document.Parsed | undefined {
  const tokens = tokensOf(text)
  if (nestingDepth(tokens, deepest * levelsOfTokens) > 0) throw tooDeep()
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, uniqueKeys: false, merge: false })
  const documents = [...composer.compose(tokens, true, text.length)]
  if (documents.length > 1) throw notYaml('several documents')
  return documents[0]
}

/** Counted while they are read: a text may have as many of them as characters. */
function tokensOf(text: string): CST.Token[] {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > mostLexemes) throw limitReached({ limit: 'size of YAML', allowed: `${mostLexemes} words and marks` })
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  return tokens
}

function valueReader() {
  const anchors = new Map<string, Node>()
  let nodes = 0
  return function read(node: unknown, depth: number): Value {
    if (++nodes > mostNodes) throw limitReached({ limit: 'size of YAML', allowed: `${mostNodes} values` })
    if (depth > deepest) throw tooDeep()
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (!target) throw notYaml('an alias of nothing')
      return read(target, depth + 1)
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor) anchors.set(node.anchor, node)
    if (isSeq(node)) return node.items.map((item) => read(item, depth + 1))
    if (isMap(node)) {
      const object: Record<string, Value> = {}
      for (const pair of node.items)
        if (isPair(pair)) setOwn(object, toText(read(pair.key, depth + 1)), read(pair.value, depth + 1))
      return object
    }
    return isScalar(node) ? scalarValue(node) : null
  }
}

function scalarValue(node: { readonly value: unknown; readonly source?: string }): Value {
  const { value, source } = node
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'number') return source ?? null
  // Digits that a double would lose are still in the source. Infinity and NaN are no values; their text is.
  if (source !== undefined && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,5})?$/i.test(source))
    return normalizeNumber(source.replace(/^\+/, ''))
  return Number.isFinite(value) ? normalizeNumber(value) : (source ?? String(value))
}
