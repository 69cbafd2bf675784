import { Refusal } from '@heng/domain/refusal'
import type { Acting } from '../operation'
import type { TableRow } from '../reading/table-rows'

/** The rows of the one table that was uploaded (Excel, CSV, Word …), read off the main thread. */
export const uploadedRows = async (
  { heng }: Pick<Acting, 'heng'>,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<{ name: string; rows: TableRow[] }> => {
  const [file] = files
  if (!file || files.length > 1) throw new Refusal('request-must-be-valid', '一次导入一个文件')
  const { name, bytes } = file
  return { name, rows: await heng.reading.run<'rows'>({ task: 'rows', name, bytes }) }
}
