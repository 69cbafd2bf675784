import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { isDoubted } from '@heng/engine/doubted'
import { amountFacts, checkBalance, roundingVariant, spotsOf } from '@heng/engine/identity'
import type { Breach, Located, Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { comparableName } from '../../statement/match-names'
import {
  type AllocatedProject,
  type AllocationForms,
  allocationForms,
  projectTerms,
  shareTerm,
} from '../allocation-forms'
import { sameDepartment } from '../same-department'

type FormFacts = { project: string; form: string; stated: string; computed: string; difference: string }

type Pair = {
  project: AllocatedProject
  form: Located<PerformanceTarget>
  similarity: number
  group: AllocationForms
}

/** Names less alike than this may be of two projects: a difference is then only asked about. */
const sureName = 0.75

const baseFacts = ({ project, form }: Pair) => ({
  project: project.name,
  form: form.record.name?.value ?? '',
})

const amountBreach = (pair: Pair): Breach<FormFacts> | null => {
  const { project, form, similarity, group } = pair
  const [left, share] = [projectTerms(group.at, project), shareTerm(form, group.at)]
  if (left.length === 0 || !share) return null
  const check = checkBalance({ left, right: [share] })
  if (check.outcome === 'exact') return null
  const spots = spotsOf(check)
  const sure = similarity >= sureName && !spots.some(isDoubted)
  return {
    spots,
    facts: { ...baseFacts(pair), ...amountFacts(check, group.at.record.amountUnit) },
    identity: check.identity,
    ...roundingVariant(check),
    severity: sure ? 'error' : 'warning',
  }
}

const wordBreach = (
  pair: Pair,
  variant: 'name' | 'department',
  row: Spot,
  form: Spot,
  words: readonly [string, string],
): Breach<FormFacts> => ({
  spots: [row, form],
  facts: { ...baseFacts(pair), stated: words[0], computed: words[1], difference: '' },
  variant,
  severity: 'warning',
})

const nameBreach = (pair: Pair): Breach<FormFacts> | null => {
  const project = pair.project.rows[0].texts.project
  const name = pair.form.record.name
  if (!project || !name || comparableName(project.value) === comparableName(name.value)) return null
  return wordBreach(
    pair,
    'name',
    { ...pair.group.at, place: project.place },
    { ...pair.form, place: name.place },
    [project.value, name.value],
  )
}

const departmentBreach = (pair: Pair): Breach<FormFacts> | null => {
  const department = pair.project.rows[0].texts.department
  const parties = [pair.form.record.department, pair.form.record.implementer].filter((one) => one !== null)
  const [first] = parties
  if (!department || !first) return null
  if (parties.some(({ value }) => sameDepartment(department.value, value.name))) return null
  return wordBreach(
    pair,
    'department',
    { ...pair.group.at, place: department.place },
    { ...pair.form, place: first.place },
    [department.value, parties.map(({ value }) => value.name).join('、')],
  )
}

/** A project has the same amount, name and department in the allocation and in its target form. */
export const allocationForm = defineRule<FormFacts>({
  id: 'adjustment/allocation-form',
  title: '资金分配与绩效目标申报表一致',
  severity: 'error',
  cites: [budgetLaw(32), ministryDocument('渝财绩〔2020〕15号')],
  needs: '资金分配建议表与其项目的绩效目标申报表',
  notCheckable: (view) =>
    allocationForms(view).length > 0 ? null : '没有资金分配建议表，或没有其项目的绩效目标申报表',
  *check(view) {
    for (const group of allocationForms(view))
      for (const { left: project, right: form, similarity } of group.matches) {
        const pair = { project, form, similarity, group }
        for (const breach of [amountBreach(pair), nameBreach(pair), departmentBreach(pair)])
          if (breach) yield breach
      }
  },
  message: (facts, variant) =>
    variant === 'name'
      ? `项目名称不一致：资金分配表为“${facts.stated}”，绩效目标申报表为“${facts.computed}”`
      : variant === 'department'
        ? `项目“${facts.project}”的主管部门不一致：资金分配表为“${facts.stated}”，绩效目标申报表为“${facts.computed}”`
        : `项目“${facts.project}”：资金分配表为 ${facts.stated}，绩效目标申报表中该项资金为 ${facts.computed}，相差 ${facts.difference}`,
  remedy: (_, variant) =>
    variant === 'name' || variant === 'department'
      ? '统一两处的写法；不是同一项目或单位的，请更正'
      : '核对资金分配表与绩效目标申报表的金额',
})
