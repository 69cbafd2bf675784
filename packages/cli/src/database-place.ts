import { Refusal } from '@heng/domain/refusal'

/** The database a command works on: the server of DATABASE_URL, else the data folder. */
export const databasePlace = (data: string | undefined): { url: string } | { dataFolder: string } => {
  const url = process.env['DATABASE_URL']
  if (url && data !== undefined)
    throw new Refusal('request-must-be-valid', '已用 DATABASE_URL 指定数据库服务器，不能同时用 --data')
  return url ? { url } : { dataFolder: data ?? process.env['HENG_DATA'] ?? 'data' }
}
