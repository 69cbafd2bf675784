import type { Contents } from '@heng/domain/records/contents'
import type { Reading } from '../reading'

/** Finds catalogues and tables of contents, and claims their lines. */
export const recogniseContents = (_reading: Reading): Contents[] => []
