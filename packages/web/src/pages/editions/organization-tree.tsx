import { stateTitles } from '@heng/domain/edition-state'
import { useState } from 'react'
import { SeverityMark } from '../../parts/severity-mark'
import type { Branch, Standing } from './edition-rows'
import { stateRank } from './edition-words'

type TreeProps = {
  branches: readonly Branch[]
  standings: ReadonlyMap<string, Standing>
  chosen: string | null
  /** Whether the reader is shown every edition, so that none seen is none made. */
  seesAll: boolean
  onChoose: (organization: string | null) => void
}

const Marks = ({ standing, seesAll }: { standing: Standing | undefined; seesAll: boolean }) => {
  if (!standing?.state) return seesAll && <span className="tree-state faint">未建</span>
  return (
    <>
      {standing.errors > 0 && (
        <span className="tree-count" title={`${standing.errors} 个错误`}>
          <SeverityMark severity="error" />
          <span className="number">{standing.errors}</span>
        </span>
      )}
      {standing.returns > 0 && (
        <span className="tree-count tree-returns" title={`${standing.returns} 项退回`}>
          退{standing.returns}
        </span>
      )}
      <span className={`tree-state tree-state-${Math.min(4, stateRank(standing.state))}`}>
        {stateTitles[standing.state]}
      </span>
    </>
  )
}

const Node = (props: TreeProps & { branch: Branch; depth: number }) => {
  const { branch, depth, standings, chosen, seesAll, onChoose } = props
  const { organization, branches } = branch
  const [open, setOpen] = useState(depth === 0 || branches.some((one) => one.organization.id === chosen))
  return (
    <li>
      <div className="tree-row" style={{ paddingLeft: depth * 14 }}>
        {branches.length > 0 ? (
          <button
            type="button"
            className="plain tree-fold"
            aria-expanded={open}
            aria-label={`${open ? '收起' : '展开'}${organization.name}的下级`}
            onClick={() => setOpen(!open)}
          >
            {open ? '▾' : '▸'}
          </button>
        ) : (
          <span className="tree-fold" aria-hidden="true" />
        )}
        <button
          type="button"
          className="plain tree-name"
          aria-current={organization.id === chosen}
          title={`${organization.code ?? ''} ${organization.name}`}
          onClick={() => onChoose(organization.id === chosen ? null : organization.id)}
        >
          {organization.name}
        </button>
        {organization.kind !== 'bureau' && (
          <Marks standing={standings.get(organization.id)} seesAll={seesAll} />
        )}
      </div>
      {open && branches.length > 0 && (
        <ul>
          {branches.map((one) => (
            <Node key={one.organization.id} {...props} branch={one} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** The organizations of the year, each with how far it has come; choosing one narrows the list to it and those below. */
export const OrganizationTree = (props: TreeProps) => (
  <nav className="organization-tree" aria-label="单位">
    <button
      type="button"
      className="plain tree-all"
      aria-current={props.chosen === null}
      onClick={() => props.onChoose(null)}
    >
      全部单位
    </button>
    <ul>
      {props.branches.map((branch) => (
        <Node key={branch.organization.id} {...props} branch={branch} depth={0} />
      ))}
    </ul>
  </nav>
)
