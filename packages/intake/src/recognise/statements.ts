import type { Statement } from '@heng/domain/records/statement'
import type { Reading } from '../reading'

/** Finds the statutory tables of a document, in source order, and claims their lines. */
export const recogniseStatements = (_reading: Reading): Statement[] => []
