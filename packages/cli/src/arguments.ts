import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Refusal } from '@heng/domain/refusal'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's options and files; what is no option of it is refused in Chinese. */
export const parse = <O extends Options>(args: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const option = /'(-[^' ]*)/.exec(said)?.[1] ?? ''
    const missing = said.includes('argument missing') || said.includes('ambiguous')
    throw new Refusal(
      'request-must-be-valid',
      missing ? `选项 ${option} 后面缺少内容` : `没有选项 ${option}，见 heng --help`,
    )
  }
}

/** The files a command was given; none is refused. */
export const filesOf = (positionals: readonly string[], usage: string): readonly string[] => {
  if (positionals.length === 0) throw new Refusal('request-must-be-valid', `没有给出文件。用法：${usage}`)
  return [...new Set(positionals)]
}
