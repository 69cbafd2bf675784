import { convertOffice } from './convert-office'

/** Turns a Word file of an older kind (doc, wps, rtf, odt) into docx. Refusals as `convertOffice`. */
export const convertLegacy = (bytes: Uint8Array): Promise<Uint8Array> => convertOffice(bytes, 'doc', 'docx')
