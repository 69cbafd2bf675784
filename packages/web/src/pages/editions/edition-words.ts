import { type EditionStage, type EditionState, editionStates, stageTitles } from '@heng/domain/edition-state'
import type { EditionMove, EditionSummary, RecordHead } from '@heng/server/contract'

/** The stage of an edition in words; adjustments are counted. */
export const stageWords = ({ stage, round }: { stage: EditionStage; round: number }): string =>
  stage === 'adjustment' && round > 0 ? `第 ${round} 次${stageTitles[stage]}` : stageTitles[stage]

/** What an edition is called: organization, year and stage. */
export const editionName = ({ organization, fiscalYear, stage, round }: EditionSummary): string =>
  `${organization.name} ${fiscalYear} 年${stageWords({ stage, round })}`

export const stateRank = (state: EditionState): number => editionStates.indexOf(state)

type MoveWords = { title: string; ask: string; danger?: true }

/** What each move is called on its button, and what one is asked before it is made. */
export const moveWords: Readonly<Record<EditionMove, MoveWords>> = {
  submit: { title: '提交', ask: '提交后不能再修改，直到被退回。' },
  check: { title: '审核通过，报财政', ask: '报送财政后由财政审核。' },
  pass: { title: '财政审核通过', ask: '通过后可以汇编。' },
  compile: { title: '汇编', ask: '汇编进本级预算草案，报人大审查。' },
  approve: { title: '人大批准', ask: '按已登记的决议批准。批准后不再修改，只能调整。' },
  issue: { title: '批复', ask: '批复到单位，开始计算批复和公开的期限。' },
  publish: { title: '公开', ask: '公开后任何人都可以看到。' },
  return: { title: '退回', ask: '退回填报单位修改，请写明原因。', danger: true },
}

export const kindTitles: Readonly<Record<RecordHead['kind'], string>> = {
  statement: '预算报表',
  'performance-target': '绩效目标表',
  contents: '目录',
  narrative: '文字说明',
}
