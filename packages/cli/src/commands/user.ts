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
  heng user part-identity 登录名 [--data 目录]
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

const actions = ['list', 'add', 'reset', 'remove-second-factor', 'part-identity', 'disable', 'enable']

type Given = { name?: string; role?: string; organization?: string[] }

const addFrom = (login: string, { name, role, organization = [] }: Given) => {
  const known = roleSchema.safeParse(role)
  if (name === undefined || name.trim() === '') throw wrong('没有给出 --name')
  if (!known.success) throw wrong(role === undefined ? '没有给出 --role' : `没有角色 ${role}`)
  return { login, name: name.trim(), role: known.data, organizations: organization }
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
    case 'part-identity':
      return (await accounts.partIdentity(login))
        ? `${login} 与统一身份认证的绑定已解除，会话已结束；下次登录时重新绑定\n`
        : `${login} 没有绑定统一身份认证\n`
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
  const [action, named, ...more] = positionals
  const login = named?.toLowerCase()
  if (action === undefined) throw wrong('没有说要做什么')
  if (!actions.includes(action)) throw wrong(`没有 heng user ${action}`)
  if (action !== 'list' && login === undefined) throw wrong('没有给出登录名')
  if (more.length > 0 || (action === 'list' && login !== undefined))
    throw wrong(`不认识 ${(action === 'list' ? positionals.slice(1) : more).join(' ')}`)
  if (action !== 'add' && Object.keys(given).length > 0)
    throw wrong(`--name、--role、--organization 只用于 add`)
  const upkeep = {
    backups: process.env['HENG_BACKUPS'] ?? null,
    say: (text: string) => terminal.err(`${text}\n`),
  }
  const said = await administerPlace(databasePlace(data), upkeep, async (accounts) =>
    login === undefined ? `${listText(await accounts.list())}\n` : act(accounts, action, login, given),
  )
  terminal.out(said)
  return 0
}
