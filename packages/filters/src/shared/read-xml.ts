import { argumentWrongType, limitReached, setOwn, type Value } from '@stackwright/language'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { checkDecodable } from './decodable.ts'

const deepest = 256
const attributesKey = ':@'
const textKey = '#text'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Brings numbers such as &#233; too.
  htmlEntities: true,
  processEntities: true,
})

type XmlNode = Readonly<Record<string, unknown>>

/**
 * Reads XML: `{ "root": { "@attributes": …, "value": … } }`, where the value of an element is its text, or the list of what is in
 * it. Declarations of entities are refused, so that nothing can be multiplied or fetched.
 */
export function readXml(text: string): Value {
  checkDecodable(text)
  if (/<!ENTITY/i.test(text)) throw notXml('XML that declares entities')
  if (deeperThan(text, deepest)) throw limitReached({ limit: 'depth of XML', allowed: `${deepest} levels` })
  let nodes: readonly XmlNode[]
  try {
    if (XMLValidator.validate(text) !== true) throw notXml('text that is none')
    nodes = parser.parse(text) as readonly XmlNode[]
  } catch {
    // Names and texts that the parser holds to be dangerous are refused like what is no XML.
    throw notXml('text that is none')
  }
  const [root] = nodes.filter((node) => elementName(node) !== undefined)
  return root ? elementOf(root) : {}
}

const notXml = (got: string) => argumentWrongType({ name: 'The value', expected: 'XML', got })

/** Counts open elements without reading what they are. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0
  for (const [tag] of text.matchAll(/<[/!?]?[^<>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!/^<[!?]/.test(tag) && !tag.endsWith('/>') && ++depth > most) return true
  }
  return false
}

const elementName = (node: XmlNode) => Object.keys(node).find((key) => key !== attributesKey && key !== textKey)

function elementOf(node: XmlNode): Value {
  const name = elementName(node) ?? ''
  const element: Record<string, Value> = {}
  setOwn(element, name, { '@attributes': attributesOf(node[attributesKey]), value: contentOf(node[name]) })
  return element
}

/** An empty list where there are none, as people who come from PHP know it. */
function attributesOf(attributes: unknown): Value {
  if (!attributes) return []
  const object: Record<string, Value> = {}
  for (const [name, value] of Object.entries(attributes)) setOwn(object, name, String(value))
  return object
}

function contentOf(content: unknown): Value {
  const nodes = Array.isArray(content) ? (content as readonly XmlNode[]) : []
  const parts = nodes.map((node) => (Object.hasOwn(node, textKey) ? String(node[textKey]) : elementOf(node)))
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}
