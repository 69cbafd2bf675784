import type { Role } from '@heng/domain/role'
import { roles } from '@heng/domain/role'

type Way = {
  to: '/' | '/imports' | '/editions' | '/review' | '/rules' | '/system'
  title: string
  roles: readonly Role[]
}

const withDocuments = roles.filter((role) => role !== 'administrator' && role !== 'congress-reviewer')

const withFigures = roles.filter((role) => role !== 'administrator')

const ways: readonly Way[] = [
  { to: '/', title: '工作台', roles },
  { to: '/imports', title: '资料导入', roles: withDocuments },
  { to: '/editions', title: '部门预算', roles: withFigures },
  { to: '/review', title: '审核', roles: withDocuments },
  { to: '/rules', title: '规则', roles },
  { to: '/system', title: '系统', roles: ['administrator', 'auditor', 'budget-officer'] },
]

/** The pages that somebody with a role has something to do on. */
export const waysOf = (role: string): readonly Way[] =>
  ways.filter((way) => way.roles.some((one) => one === role))
