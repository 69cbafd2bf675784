import type { Narrative, Paragraph } from '@heng/domain/records/narrative'
import type { Block, OutlineLevel } from '@heng/render/document'

const levelOf = (level: number): OutlineLevel => (level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4)

const paragraphBlock = ({ heading, level, text }: Paragraph): Block =>
  heading && level !== null
    ? { block: 'heading', level: levelOf(level), text }
    : { block: 'paragraph', runs: [{ text }] }

/** Running text as it is printed, its title above it. */
export const narrativeBlocks = ({ title, paragraphs }: Narrative): Block[] => [
  ...(title === null ? [] : [{ block: 'title', lines: [title], outline: 1 } as const]),
  ...paragraphs.map(paragraphBlock),
]
