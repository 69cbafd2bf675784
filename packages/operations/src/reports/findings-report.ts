import type { Evaluation, Finding } from '@heng/domain/finding'
import { type FindingGroup, groupFindings } from './group-findings'
import { figuresOf, severityNames, summaryText } from './wording'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)

const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1.5rem; color: #1f2328; background: #fff;
  font: 14px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
h1 { font: 600 22px/1.4 "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif; margin: 0 0 .3rem; }
h2 { font-size: 16px; margin: 2rem 0 .6rem; border-bottom: 1px solid #1f2328; padding-bottom: .2rem; }
.summary { margin: 0; font-variant-numeric: tabular-nums; }
.group { border: 1px solid #c9c4b8; padding: .6rem .9rem; margin: .6rem 0; break-inside: avoid; }
.finding + .finding { border-top: 1px dotted #c9c4b8; margin-top: .5rem; padding-top: .5rem; }
.finding p { margin: 0; }
.mark { display: inline-block; border: 1px solid currentColor; padding: 0 .35em; font-size: 12px; margin-right: .4em; }
.error .mark { color: #b3261e; } .warning .mark { color: #8a5a00; } .hint .mark { color: #57606a; }
.message { font-weight: 600; }
.places { margin: .2rem 0; padding-left: 1.2rem; }
.figures, .places { font-variant-numeric: tabular-nums; }
.quiet { color: #57606a; font-size: 13px; }
td, th { border: 1px solid #c9c4b8; padding: .2rem .6rem; text-align: left; vertical-align: top; }
table { border-collapse: collapse; }
@media print { body { margin: 0; max-width: none; } }
@page { size: A4; margin: 18mm 16mm; }
`

const placesOf = (finding: Finding): string => {
  const items = finding.places.map(
    ({ source, line, text }) =>
      `<li>${escapeHtml(source)} 第 ${line} 行${text === '' ? '' : `：${escapeHtml(text)}`}</li>`,
  )
  return items.length === 0 ? '' : `<ul class="places">${items.join('')}</ul>`
}

const findingHtml = (finding: Finding): string => {
  const figures = figuresOf(finding.facts)
  const record = finding.record?.name ? `<span class="quiet">（${escapeHtml(finding.record.name)}）</span>` : ''
  return [
    `<div class="finding ${finding.severity}">`,
    `<p class="message"><span class="mark">${severityNames[finding.severity]}</span>${escapeHtml(finding.message)}${record}</p>`,
    placesOf(finding),
    figures === '' ? '' : `<p class="figures">${escapeHtml(figures)}</p>`,
    finding.remedy === null ? '' : `<p>处理：${escapeHtml(finding.remedy)}</p>`,
    `<p class="quiet">依据：${escapeHtml(finding.authority.join('；'))}　规则：${escapeHtml(finding.rule)}</p>`,
    '</div>',
  ].join('')
}

const groupHtml = ({ findings }: FindingGroup): string =>
  `<section class="group">${
    findings.length > 1 ? `<p class="quiet">同一原因，${findings.length} 处</p>` : ''
  }${findings.map(findingHtml).join('')}</section>`

const notCheckedHtml = (notChecked: Evaluation['notChecked']): string =>
  notChecked.length === 0
    ? ''
    : `<h2>未检查的规则</h2><table><thead><tr><th>规则</th><th>原因</th></tr></thead><tbody>${notChecked
        .map(({ rule, reason }) => `<tr><td>${escapeHtml(rule)}</td><td>${escapeHtml(reason)}</td></tr>`)
        .join('')}</tbody></table>`

/** The findings as one printable page that needs nothing beside itself. */
export const findingsReport = (title: string, evaluation: Evaluation): string => {
  const groups = groupFindings(evaluation.findings)
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} 检查报告</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)} 检查报告</h1>
<p class="summary">${escapeHtml(summaryText(evaluation.summary))}</p>
<h2>发现的问题</h2>${groups.length === 0 ? '<p>没有发现问题。</p>' : groups.map(groupHtml).join('\n')}
${notCheckedHtml(evaluation.notChecked)}
</body></html>
`
}
