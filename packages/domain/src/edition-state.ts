import { z } from 'zod'

/** The stages of a year's budget for which an organization has an edition each. */
export const editionStages = [
  'first-submission',
  'control-figures',
  'second-submission',
  'draft',
  'approved',
  'adjustment',
  'final-accounts',
] as const
export type EditionStage = (typeof editionStages)[number]
export const editionStageSchema = z.enum(editionStages)

export const stageTitles: Readonly<Record<EditionStage, string>> = {
  'first-submission': '一上',
  'control-figures': '一下',
  'second-submission': '二上',
  draft: '草案',
  approved: '批复',
  adjustment: '调整',
  'final-accounts': '决算',
}

/** How far an edition has come. A return leads back to `open`, with a reason. */
export const editionStates = [
  'open',
  'submitted',
  'departmentChecked',
  'bureauReviewed',
  'compiled',
  'approved',
  'issued',
  'published',
] as const
export type EditionState = (typeof editionStates)[number]
export const editionStateSchema = z.enum(editionStates)

/** Whether the congress has decided on an edition in this state: what was said of its findings stands from then on. */
export const isApproved = (state: EditionState): boolean =>
  editionStates.indexOf(state) >= editionStates.indexOf('approved')

export const stateTitles: Readonly<Record<EditionState, string>> = {
  open: '填报中',
  submitted: '已提交',
  departmentChecked: '主管部门已审',
  bureauReviewed: '财政已审',
  compiled: '已汇编',
  approved: '已批准',
  issued: '已批复',
  published: '已公开',
}
