import type { RuleSummary } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { rulesQuery } from '../../api/queries'
import { ProblemNote } from '../../parts/problem-note'
import { SeverityMark } from '../../parts/severity-mark'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { groupRules } from './rule-groups'
import './rules-page.css'

const basisWords = { law: '法律', regulation: '行政法规', document: '规范性文件', practice: '惯例' } as const

const inForceWords = ({ inForce }: RuleSummary): string | null => {
  if (!inForce || (inForce.from === null && inForce.to === null)) return null
  return `适用 ${inForce.from ?? ''}—${inForce.to ?? ''} 年度`
}

const Rule = ({ rule }: { rule: RuleSummary }) => (
  <details className="rule" id={rule.id}>
    <summary>
      <SeverityMark severity={rule.severity} word />
      <span className="rule-title">{rule.title}</span>
      <span className="rule-id">{rule.id}</span>
    </summary>
    <dl>
      <div>
        <dt>需要</dt>
        <dd>{rule.needs}</dd>
      </div>
      <div>
        <dt>依据</dt>
        <dd>
          <ul>
            {rule.cites.map((citation) => (
              <li key={citation.text}>
                <span className="rule-basis">{basisWords[citation.basis]}</span>
                {citation.text}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {inForceWords(rule) && (
        <div>
          <dt>年度</dt>
          <dd>{inForceWords(rule)}</dd>
        </div>
      )}
      <div>
        <dt>结果</dt>
        <dd>
          <Link to="/review" search={{ rule: rule.id }}>
            看这条规则发现的问题
          </Link>
        </dd>
      </div>
    </dl>
  </details>
)

/** 规则: every rule with its authority and what it needs. */
export const RulesPage = () => {
  usePageTitle('规则')
  const rules = useQuery(rulesQuery)
  const [text, setText] = useState('')
  const groups = useMemo(() => groupRules(rules.data?.rules ?? [], text), [rules.data, text])
  if (rules.error) return <ProblemNote problem={rules.error} onRetry={() => void rules.refetch()} />
  if (!rules.data) return <Waiting what="规则" />
  return (
    <div className="page rules-page">
      <header className="page-head">
        <h1>规则</h1>
        <p>共 {rules.data.rules.length} 条。每条都注明依据；依据是惯例的，不引条文。</p>
        <Input
          allowClear
          aria-label="查找规则"
          placeholder="按名称、依据查找"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </header>
      {groups.length === 0 && (
        <StateNote title="没有这样的规则">
          <p>换一个词查找，或者清除查找的文字。</p>
        </StateNote>
      )}
      {groups.map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h2>
            {group.title} <span className="faint">{group.rules.length}</span>
          </h2>
          <div className="rule-list">
            {group.rules.map((rule) => (
              <Rule key={rule.id} rule={rule} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
