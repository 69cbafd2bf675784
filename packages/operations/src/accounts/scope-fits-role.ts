import { Refusal } from '@heng/domain/refusal'
import { isRegionWide, type Role, roleTitles } from '@heng/domain/role'
import type { Database } from '@heng/store/database'
import { selectLatestKinds } from '@heng/store/organizations'
import { requireId } from '../require-id'

/**
 * The ids of organizations an account of the role may be given: a clerk gets units, a manager or sector officer
 * departments, a role of the whole region none. Refuses everything else.
 */
export const scopeFittingRole = async (
  database: Database,
  { region, role }: { region: string; role: Role },
  organizations: readonly string[],
): Promise<string[]> => {
  const ids = [...new Set(organizations.map((id) => requireId(id, 'organization-must-exist')))]
  if (isRegionWide(role)) {
    if (ids.length > 0) throw new Refusal('scope-must-fit-role', `${roleTitles[role]}面向全地区，不指定单位`)
    return []
  }
  const wanted = role === 'unit-clerk' ? 'unit' : 'department'
  const word = wanted === 'unit' ? '预算单位' : '主管部门'
  if (ids.length === 0) throw new Refusal('scope-must-fit-role', `${roleTitles[role]}要指定${word}`)
  const kinds = await selectLatestKinds(database, region, ids)
  for (const id of ids) {
    const found = kinds.get(id)
    if (found === undefined) throw new Refusal('organization-must-exist')
    if (found.kind !== wanted)
      throw new Refusal('scope-must-fit-role', `${roleTitles[role]}只能指定${word}，${found.name}不是`)
  }
  return ids
}
