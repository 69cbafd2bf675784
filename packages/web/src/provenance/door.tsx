import type { NamedEdition, SourcePlace } from '@heng/server/contract'
import { stageTitles } from '@heng/domain/edition-state'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { originWords } from '../reading/origin-words'

/** Where a value stands: in an edition's record, or in an imported document. */
export type Place =
  | { edition: string; record: string; path: string | null }
  | { document: string; line: number; cell: number | null }

/** A way to the place of a value, which is marked there. */
export const Door = ({ to, children }: { to: Place | null; children: ReactNode }) => {
  if (to === null) return <span>{children}</span>
  return 'document' in to ? (
    <Link
      to="/documents/$id"
      params={{ id: to.document }}
      search={{ line: to.line, ...(to.cell === null ? {} : { cell: to.cell }) }}
    >
      {children}
    </Link>
  ) : (
    <Link
      to="/editions/$id"
      params={{ id: to.edition }}
      search={{ record: to.record, ...(to.path === null ? {} : { path: to.path }) }}
    >
      {children}
    </Link>
  )
}

/** An edition as a sentence names it. */
export const editionWords = ({ organizationName, fiscalYear, stage, round }: NamedEdition): string =>
  `${organizationName} ${fiscalYear} 年${stage === 'adjustment' && round > 0 ? `第 ${round} 次` : ''}${stageTitles[stage]}`

/** The place in a file in words: its sheet, paragraph or page, or its line. */
export const sourceWords = ({ name, line, cell, at }: SourcePlace): string =>
  `${name} ${originWords(at ?? undefined, cell ?? undefined) ?? `第 ${line} 行`}`
