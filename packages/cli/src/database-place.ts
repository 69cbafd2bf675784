import { Refusal } from '@heng/domain/refusal'

/** The server that DATABASE_URL names; undefined where it names none. */
export const databaseUrl = (): string | undefined => {
  const url = process.env['DATABASE_URL']
  if (url && !/^postgres(ql)?:\/\//.test(url))
    throw new Refusal('request-must-be-valid', 'DATABASE_URL 应为 postgres://用户:密码@主机:端口/数据库')
  return url || undefined
}

/** The database a command works on: the server of DATABASE_URL, else the data folder. */
export const databasePlace = (data: string | undefined): { url: string } | { dataFolder: string } => {
  const url = databaseUrl()
  if (url !== undefined && data !== undefined)
    throw new Refusal('request-must-be-valid', '已用 DATABASE_URL 指定数据库服务器，不能同时用 --data')
  return url === undefined ? { dataFolder: data ?? process.env['HENG_DATA'] ?? 'data' } : { url }
}
