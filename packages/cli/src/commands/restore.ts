import { Refusal } from '@heng/domain/refusal'
import { checkBackup, restoreHeng } from '@heng/operations/system/back-up'
import { parse } from '../arguments'
import { contentsText } from '../backup-text'
import { databasePlace } from '../database-place'
import type { Terminal } from '../terminal'

/** `heng restore`: a backup into a new data folder or an empty database; `--check` only reads it to its end. */
export const restore = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, { data: { type: 'string' }, check: { type: 'boolean' } })
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new Refusal('request-must-be-valid', '用法：heng restore 备份文件 [--data 目录] [--check]')
  if (values.check) {
    terminal.out(`备份完好：${contentsText(await checkBackup(file))}\n`)
    return 0
  }
  const { migrated, ...contents } = await restoreHeng(databasePlace(values.data), file)
  terminal.out(`已恢复：${contentsText(contents)}\n`)
  if (migrated > 0) terminal.out(`备份比本程序旧，数据结构已升级 ${migrated} 步\n`)
  return 0
}
