import { Refusal } from '@heng/domain/refusal'
import { backUpHeng } from '@heng/operations/system/back-up'
import { parse } from '../arguments'
import { contentsText } from '../backup-text'
import { databasePlace } from '../database-place'
import type { Terminal } from '../terminal'

/** `heng backup`: everything Heng keeps, as one file; also while Heng is running. */
export const backup = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, { data: { type: 'string' } })
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new Refusal('request-must-be-valid', '用法：heng backup 备份文件 [--data 目录]')
  const contents = await backUpHeng(databasePlace(values.data), file)
  terminal.out(`已备份到 ${file}：${contentsText(contents)}\n`)
  return 0
}
