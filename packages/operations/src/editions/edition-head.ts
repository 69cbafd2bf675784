import type { EditionRow } from '@heng/store/editions'
import type { EditionCheck } from '../reading/check-edition'

/** What an edition says of itself to rules and printing. */
export const headOf = (row: EditionRow): EditionCheck['head'] => ({
  fiscalYear: row.fiscalYear,
  region: row.regionName,
  organization:
    row.organizationKind === 'bureau' ? null : { code: row.organizationCode, name: row.organizationName },
})
