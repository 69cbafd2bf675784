import { type EditionState, stateTitles } from './edition-state'

/** How far an organization has come in handing in a stage, in the order in which one passes through it. */
export const collectionSteps = [
  'missing',
  'open',
  'submitted',
  'departmentChecked',
  'bureauReviewed',
  'compiled',
] as const
export type CollectionStep = (typeof collectionSteps)[number]

export const collectionStepTitles: Readonly<Record<CollectionStep, string>> = {
  missing: '未建立',
  open: stateTitles.open,
  submitted: stateTitles.submitted,
  departmentChecked: '主管已审',
  bureauReviewed: stateTitles.bureauReviewed,
  compiled: '已汇编及以后',
}

/** The step of an organization by the state of its edition; null where it has none. */
export const collectionStepOf = (state: EditionState | null): CollectionStep => {
  switch (state) {
    case null:
      return 'missing'
    case 'open':
    case 'submitted':
    case 'departmentChecked':
    case 'bureauReviewed':
      return state
    case 'compiled':
    case 'approved':
    case 'issued':
    case 'published':
      return 'compiled'
  }
}

/** Whether an organization has handed in: everything from 已提交 on, until it is returned. */
export const isHandedIn = (step: CollectionStep): boolean => step !== 'missing' && step !== 'open'
