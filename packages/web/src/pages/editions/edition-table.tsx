import { stateTitles } from '@heng/domain/edition-state'
import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { Button, Table } from 'antd'
import { SeverityMark } from '../../parts/severity-mark'
import { type ControlFigure, ControlFigureCell } from './control-figure-cell'
import type { EditionLine, Organization } from './edition-rows'
import { timeWords } from '../../reading/time-words'
import { editionName, stageWords } from './edition-words'

type Column = TableColumnsType<EditionLine>[number]

export type EditionTableProps = {
  lines: readonly EditionLine[]
  year: number
  figures: ReadonlyMap<string, ControlFigure>
  setsFigures: boolean
  mayCreate: boolean
  onCreate: (organization: Organization) => void
}

const count = (value: number | undefined): string => (value ? String(value) : '')

const organizationColumn: Column = {
  title: '单位',
  key: 'organization',
  render: (_, { organization }) => (
    <span className={`edition-owner edition-owner-${organization.kind}`}>
      <span className="number faint">{organization.code}</span> {organization.name}
    </span>
  ),
}

const stageColumn: Column = {
  title: '版本',
  key: 'stage',
  width: 132,
  render: (_, { edition }) =>
    edition && (
      <Link to="/editions/$id" params={{ id: edition.id }} aria-label={`打开${editionName(edition)}`}>
        {edition.fiscalYear} 年{stageWords(edition)}
      </Link>
    ),
}

const stateColumn = ({ mayCreate, onCreate }: EditionTableProps): Column => ({
  title: '状态',
  key: 'state',
  width: 128,
  render: (_, { edition, organization }) => {
    if (edition)
      return <span className={`state-word state-${edition.state}`}>{stateTitles[edition.state]}</span>
    return (
      <span className="edition-missing">
        <span className="faint">尚未建立</span>
        {mayCreate && (
          <Button
            size="small"
            type="link"
            aria-label={`为${organization.name}新建`}
            onClick={() => onCreate(organization)}
          >
            新建
          </Button>
        )}
      </span>
    )
  },
})

const countColumns: Column[] = [
  {
    title: '表',
    key: 'records',
    width: 56,
    align: 'right',
    render: (_, { edition }) => <span className="number">{edition?.records}</span>,
  },
  {
    title: '错误',
    key: 'errors',
    width: 70,
    align: 'right',
    render: (_, { edition }) => {
      if (!edition) return null
      if (edition.stale) return <span className="faint">检查中</span>
      return edition.openErrors > 0 ? (
        <span className="edition-errors">
          <SeverityMark severity="error" /> <span className="number">{edition.openErrors}</span>
        </span>
      ) : (
        edition.records > 0 && (
          <span className="all-well" title="没有错误">
            ✓
          </span>
        )
      )
    },
  },
  {
    title: '退回',
    key: 'returns',
    width: 56,
    align: 'right',
    render: (_, { edition }) => <span className="number">{count(edition?.openReturns)}</span>,
  },
  {
    title: '最近修改',
    key: 'changedAt',
    width: 136,
    render: (_, { edition }) =>
      edition && (
        <time className="document-time" dateTime={edition.changedAt}>
          {timeWords(edition.changedAt)}
        </time>
      ),
  },
]

const figureColumn = ({ year, figures, setsFigures }: EditionTableProps): Column => ({
  title: '控制数（万元）',
  key: 'figure',
  width: 170,
  align: 'right',
  render: (_, { organization }) => (
    <ControlFigureCell
      organization={organization}
      year={year}
      figure={figures.get(organization.id)}
      editable={setsFigures && organization.kind !== 'bureau'}
    />
  ),
})

/** The editions, one a line, and the organizations that still have none. */
export const EditionTable = (props: EditionTableProps) => (
  <Table<EditionLine>
    className="editions"
    rowKey="key"
    columns={[organizationColumn, stageColumn, stateColumn(props), ...countColumns, figureColumn(props)]}
    dataSource={props.lines}
    scroll={{ x: 900 }}
    pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
    locale={{ emptyText: '没有符合条件的预算版本。' }}
  />
)
