import { z } from 'zod'

/** Who may do what is decided by the role of an account; where, by its organizations. */
export const roles = [
  'unit-clerk',
  'department-manager',
  'sector-officer',
  'budget-officer',
  'performance-officer',
  'congress-reviewer',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]
export const roleSchema = z.enum(roles)

export const roleTitles: Readonly<Record<Role, string>> = {
  'unit-clerk': '单位经办',
  'department-manager': '主管部门审核',
  'sector-officer': '财政业务科',
  'budget-officer': '预算科',
  'performance-officer': '绩效科',
  'congress-reviewer': '人大',
  auditor: '审计',
  administrator: '系统管理员',
}

/** Roles that are not tied to organizations: they are of the whole region. */
const regionWide: readonly Role[] = [
  'budget-officer',
  'performance-officer',
  'congress-reviewer',
  'auditor',
  'administrator',
]
export const isRegionWide = (role: Role): boolean => regionWide.includes(role)
