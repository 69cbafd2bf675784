import { partyFrom } from '@heng/domain/editing/party-text'
import { fold } from '@heng/domain/fold'
import { Refusal } from '@heng/domain/refusal'
import type { EditionRow } from '@heng/store/editions'
import type { Heng } from '../heng'
import type { FilledTemplate } from './filled-sheets'

const isOf = ({ organization, fiscalYear }: FilledTemplate, edition: EditionRow): boolean => {
  if (fiscalYear !== edition.fiscalYear) return false
  const { code, name } = partyFrom(organization)
  return code !== null && edition.organizationCode !== null
    ? code === edition.organizationCode
    : fold(name) === fold(edition.organizationName)
}

/** Reads one uploaded template off the main thread; refuses one of another organization or year. */
export const deskTemplate = async (
  heng: Heng,
  edition: EditionRow,
  files: readonly { bytes: Uint8Array }[],
): Promise<FilledTemplate> => {
  const [file, ...others] = files
  if (!file || others.length > 0) throw new Refusal('request-must-be-valid', '一次交回一个工作簿')
  const filled = await heng.reading.run<'read-template'>({ task: 'read-template', bytes: file.bytes })
  if (!isOf(filled, edition))
    throw new Refusal(
      'template-must-fit-edition',
      `模板是 ${filled.organization} ${filled.fiscalYear} 年度的，预算版本是 ${edition.organizationName} ${edition.fiscalYear} 年度的`,
    )
  return filled
}
