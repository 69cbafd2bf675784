import type { Evaluation } from '@heng/domain/finding'

/** The rules that could not be evaluated, each with its reason: none of them passed silently. */
export const NotChecked = (props: { rules: Evaluation['notChecked']; ruleTitle: (id: string) => string }) =>
  props.rules.length === 0 ? null : (
    <details className="not-checked">
      <summary>{props.rules.length} 条规则没有检查，因为缺少它们需要的内容</summary>
      <ul>
        {props.rules.map(({ rule, reason }) => (
          <li key={rule}>
            <span>{props.ruleTitle(rule)}</span>
            <span className="faint">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  )
