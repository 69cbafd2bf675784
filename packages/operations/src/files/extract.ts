import type { HengDocument } from '@heng/domain/records/document'
import { extractOf as plainView } from '@heng/intake/extract'

/** A document in the extract format, version 1. */
export const extractOf = (document: HengDocument): unknown => plainView(document)
