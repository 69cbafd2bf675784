import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { WeightBalance } from '../../../reading/weight-balance'
import { weightBalance } from '../../../reading/weight-balance'

const words = { exact: '✓ 权重合计正好', below: '✕ 权重合计不足', above: '✕ 权重合计超出' } as const

/** Σ weights against what they must reach, as a bar that is green only when it is reached exactly. */
export const BalanceBar = ({ balance }: { balance: WeightBalance | null }) => {
  if (!balance) return null
  const scale = Math.max(100, balance.share)
  return (
    <div className={`weights weights-${balance.state}`}>
      <span>{words[balance.state]}</span>
      <span
        className="weights-bar"
        role="img"
        aria-label={`权重合计 ${balance.sum}，应为 ${balance.expected}`}
      >
        <span className="weights-filled" style={{ width: `${(balance.share / scale) * 100}%` }} />
        <span className="weights-goal" style={{ left: `${(100 / scale) * 100}%` }} />
      </span>
      <span className="number">
        Σ {balance.sum} / {balance.expected}
      </span>
    </div>
  )
}

export const WeightBar = ({ target }: { target: PerformanceTarget }) => (
  <BalanceBar balance={weightBalance(target)} />
)
