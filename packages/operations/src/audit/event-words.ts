import { type EditionState, editionStates, stateTitles } from '@heng/domain/edition-state'

/** What an event is about, by its kind. */
const subjectTitles: Readonly<Record<string, string>> = {
  account: '账号',
  token: '访问令牌',
  region: '行政区划',
  organization: '单位',
  'organization-year': '年度单位树',
  'code-book': '科目',
  parameter: '参数',
  document: '资料',
  edition: '预算版本',
  record: '表',
  comment: '批注',
  reminder: '催报',
  'control-figure': '控制数',
  'batch-pass': '批量通过',
  'batch-return': '批量退回',
  'issued-file': '输出的文件',
}

const signInTitles: Readonly<Record<string, string>> = {
  'sign-in/sign-in': '登录',
  'sign-in/sign-in-refused': '登录失败',
  'sign-in/sign-out-everywhere': '在所有设备上退出',
  'sign-in/set-password': '设置密码',
  'sign-in/change-password': '修改密码',
  'sign-in/second-factor-on': '启用两步验证',
  'sign-in/second-factor-off': '停用两步验证',
  'sign-in/new-backup-codes': '换新备用码',
  'sign-in/part-identity': '解除统一身份认证的绑定',
}

export const subjectTitle = (kind: string): string => subjectTitles[kind] ?? kind

/** The kinds that a reader may mean by a word. */
export const subjectKindsNamed = (word: string): string[] =>
  Object.entries(subjectTitles).flatMap(([kind, title]) => (title === word ? [kind] : []))

/** What every operation does, in short: how else it can be asked stands behind it. Loaded late: this is one's own list. */
export const doneTitles = async (): Promise<ReadonlyMap<string, string>> => {
  const { operations } = await import('../operations.gen')
  const short = (title: string): string => title.split(/[；：]/)[0] ?? title
  return new Map([
    ...operations.map(({ id, title }) => [id, short(title)] as const),
    ...Object.entries(signInTitles),
  ])
}

const isState = (value: unknown): value is EditionState => editionStates.some((one) => one === value)

/** From which state to which an edition was moved: the title of that operation names all its moves. */
export const movedWords = (operation: string, detail: string | null): string | null => {
  const given: unknown = operation === 'editions/move-edition' && detail !== null ? JSON.parse(detail) : null
  if (typeof given !== 'object' || given === null || !('before' in given && 'after' in given)) return null
  const { before, after } = given
  return isState(before) && isState(after) ? `${stateTitles[before]} → ${stateTitles[after]}` : null
}
