import type { Numbering } from '../flow/flow-blocks'
import { readXml } from '../xml-events'
import { formatNumber } from './number-format'

type Level = { start: number; format: string; text: string; suffix: string; legal: boolean }
type List = { definition: string; overrides: ReadonlyMap<number, number>; levels: ReadonlyMap<number, Level> }
type StyleList = { list: string | null; level: number | null; basedOn: string | null }

const levelLimit = 9

const intOf = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : null

type Definitions = {
  levels: Map<string, Map<number, Level>>
  links: Map<string, string>
  lists: Map<string, List>
}

/** Sets what an element inside a level says of it. */
const describe = (level: Level, name: string, value: string | undefined): void => {
  if (name === 'w:start') level.start = intOf(value) ?? 1
  else if (name === 'w:numFmt') level.format = value ?? 'decimal'
  else if (name === 'w:lvlText') level.text = value ?? ''
  else if (name === 'w:suff') level.suffix = value ?? 'tab'
  else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false'
}

type OpenList = List & { id: string; overrides: Map<number, number>; levels: Map<number, Level> }

const readDefinitions = (content: Buffer): Definitions => {
  const found: Definitions = { levels: new Map(), links: new Map(), lists: new Map() }
  let definition: { id: string; levels: Map<number, Level> } = { id: '', levels: new Map() }
  let level: Level | null = null
  let list: OpenList | null = null
  let override = 0
  readXml('word/numbering.xml', content, {
    open: ({ name, attributes }) => {
      const value = attributes['w:val']
      if (name === 'w:abstractNum') {
        definition = { id: attributes['w:abstractNumId'] ?? '', levels: new Map() }
        found.levels.set(definition.id, definition.levels)
      } else if (name === 'w:num')
        list = { id: attributes['w:numId'] ?? '', definition: '', overrides: new Map(), levels: new Map() }
      else if (name === 'w:abstractNumId' && list) list.definition = value ?? ''
      else if (name === 'w:lvlOverride') override = intOf(attributes['w:ilvl']) ?? 0
      else if (name === 'w:startOverride') list?.overrides.set(override, intOf(value) ?? 1)
      else if (name === 'w:numStyleLink' && value) found.links.set(definition.id, value)
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false }
        const owner = list ?? definition
        owner.levels.set(intOf(attributes['w:ilvl']) ?? 0, level)
      } else if (level) describe(level, name, value)
    },
    close: (name) => {
      if (name === 'w:lvl') level = null
      else if (name === 'w:num' && list) {
        found.lists.set(list.id, list)
        list = null
      }
    },
  })
  return found
}

const readStyles = (content: Buffer): Map<string, StyleList> => {
  const styles = new Map<string, StyleList>()
  let style: StyleList | null = null
  readXml('word/styles.xml', content, {
    open: ({ name, attributes }) => {
      const value = attributes['w:val'] ?? null
      if (name === 'w:style') {
        style = { list: null, level: null, basedOn: null }
        styles.set(attributes['w:styleId'] ?? '', style)
      } else if (!style) return
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:numId') style.list = value
      else if (name === 'w:ilvl') style.level = intOf(value ?? undefined)
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
  })
  return styles
}

/** The list a paragraph belongs to by itself or by its style, or null. */
const listOf = (
  styles: ReadonlyMap<string, StyleList>,
  paragraph: { list: string | null; level: number | null; style: string | null },
): { list: string; level: number } | null => {
  let [{ list, level }, style] = [paragraph, paragraph.style]
  for (let steps = 0; style !== null && steps < 20; steps += 1) {
    const found = styles.get(style)
    list ??= found?.list ?? null
    level ??= found?.level ?? null
    style = found?.basedOn ?? null
  }
  return list === null || list === '0'
    ? null
    : { list, level: Math.min(Math.max(level ?? 0, 0), levelLimit - 1) }
}

const pointedOut = (level: Level, numbers: readonly number[], levels: ReadonlyMap<number, Level>): string =>
  level.text.replace(/%([1-9])/g, (_, nth: string) => {
    const at = Number.parseInt(nth, 10) - 1
    return formatNumber(numbers[at] ?? 1, level.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal'))
  })

const suffixes: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: ' ' }

/** Restores the numbers that Word prints before paragraphs without keeping them as text, from the numbering and style parts of a document, either of which it may lack. */
export const numberingOf = (numberingPart: Buffer | null, stylesPart: Buffer | null): Numbering => {
  const { levels, links, lists } = numberingPart
    ? readDefinitions(numberingPart)
    : {
        levels: new Map<string, Map<number, Level>>(),
        links: new Map<string, string>(),
        lists: new Map<string, List>(),
      }
  const styles = stylesPart ? readStyles(stylesPart) : new Map<string, StyleList>()
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  const definitionOf = (id: string): string => {
    const style = links.get(id)
    const linked = style === undefined ? null : styles.get(style)?.list
    return (linked ? lists.get(linked)?.definition : undefined) ?? id
  }
  return {
    next: (paragraph) => {
      const found = listOf(styles, paragraph)
      const list = found && lists.get(found.list)
      if (!found || !list) return ''
      const definition = definitionOf(list.definition)
      const own = new Map([...(levels.get(definition) ?? []), ...list.levels])
      const level = own.get(found.level)
      if (!level) return ''
      const numbers = counters.get(definition) ?? []
      counters.set(definition, numbers)
      const restart = `${found.list} ${found.level}`
      const override = begun.has(restart) ? undefined : list.overrides.get(found.level)
      begun.add(restart)
      for (let at = 0; at < found.level; at += 1) numbers[at] ??= own.get(at)?.start ?? 1
      const before = numbers[found.level]
      numbers[found.level] = override ?? (before === undefined ? level.start : before + 1)
      numbers.length = found.level + 1
      if (level.format === 'bullet' || (level.format === 'none' && !level.text.includes('%'))) return ''
      const text = pointedOut(level, numbers, own)
      return text === '' ? '' : text + (suffixes[level.suffix] ?? ' ')
    },
  }
}
