import type { AmountUnit } from '@heng/domain/money'
import type { Party } from '@heng/domain/party'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import type { Ledger } from './ledger'
import type { Source } from './source'

/** What the head of a document says, found first because everything below inherits it. */
export type Head = {
  title: string | null
  fiscalYear: number | null
  region: string | null
  organization: Party | null
  amountUnit: AmountUnit
}

/** What every recogniser is given. Recognisers only look at lines that nobody has claimed yet. */
export type Reading = { source: Source; shapes: ReadingShapes; ledger: Ledger; head: Head }
