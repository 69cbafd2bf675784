import { Refusal } from '@heng/domain/refusal'
import { roleSchema, roleTitles } from '@heng/domain/role'
import { administerPlace, type ShellAdministration } from '@heng/operations/accounts/administer-place'
import { parse } from '../arguments'
import { databasePlace } from '../database-place'
import type { Terminal } from '../terminal'

const usage = `用法：
  heng user list [--data 目录]
  heng user add 登录名 --name 姓名 --role 角色 [--organization 单位编码]… [--data 目录]
  heng user reset 登录名 [--data 目录]
  heng user remove-second-factor 登录名 [--data 目录]
  heng user disable 登录名 [--data 目录]
  heng user enable 登录名 [--data 目录]
角色：${roleSchema.options.map((role) => `${role}（${roleTitles[role]}）`).join('、')}`

const wrong = (why: string): Refusal => new Refusal('request-must-be-valid', `${why}。${usage}`)

type Accounts = Awaited<ReturnType<ShellAdministration['list']>>

const listText = (accounts: Accounts): string =>
  accounts
    .map(({ login, name, role, active, organizations, hasPassword, hasSecondFactor }) =>
      [
        login,
        name,
        roleTitles[role],
        organizations.map((one) => `${one.code ?? ''}${one.name}`).join('、') || '—',
        active ? '启用' : '停用',
        hasPassword ? '已设密码' : '未设密码',
        hasSecondFactor ? '两步验证' : '—',
      ].join('\t'),
    )
    .join('\n')

const linkText = ({ login, link, hours }: { login: string; link: string; hours: number }): string =>
  `${login} 设置密码的一次性链接（${hours} 小时内有效，接在衡的网址之后）：\n${link}\n`

type Given = { name?: string; role?: string; organization?: string[] }

const addFrom = (login: string, { name, role, organization = [] }: Given) => {
  const known = roleSchema.safeParse(role)
  if (name === undefined || name.trim() === '') throw wrong('没有给出 --name')
  if (!known.success) throw wrong('没有给出 --role，或没有这个角色')
  return { login: login.toLowerCase(), name: name.trim(), role: known.data, organizations: organization }
}

const act = async (
  accounts: ShellAdministration,
  action: string,
  login: string,
  given: Given,
): Promise<string> => {
  switch (action) {
    case 'add':
      return linkText(await accounts.add(addFrom(login, given)))
    case 'reset':
      return linkText(await accounts.reset(login))
    case 'remove-second-factor':
      return (await accounts.removeSecondFactor(login))
        ? `${login} 的两步验证已解除，会话已结束\n`
        : `${login} 没有开启两步验证\n`
    case 'disable':
      await accounts.setActive(login, false)
      return `${login} 已停用，会话已结束，访问令牌已作废\n`
    case 'enable':
      await accounts.setActive(login, true)
      return `${login} 已启用\n`
    default:
      throw wrong(`没有 heng user ${action}`)
  }
}

/** `heng user`: accounts from the shell, for whoever has the machine; a private database must not be in use. */
export const user = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, {
    data: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    organization: { type: 'string', multiple: true },
  })
  const { data, ...given } = values
  const [action, login, ...more] = positionals
  if (action === undefined || more.length > 0) throw wrong('不完整')
  const place = databasePlace(data)
  if (action === 'list' && login === undefined)
    terminal.out(`${await administerPlace(place, async (accounts) => listText(await accounts.list()))}\n`)
  else if (action === 'list' || login === undefined) throw wrong('不完整')
  else terminal.out(await administerPlace(place, (accounts) => act(accounts, action, login, given)))
  return 0
}
