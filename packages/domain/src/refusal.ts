/**
 * A request that cannot be done. Codes are named as the requirement that is broken; the wording is beside
 * them, the HTTP status and the exit code follow from the kind.
 */
const requirements = {
  'file-must-exist': { status: 404, message: '找不到文件' },
  'file-must-not-be-empty': { status: 422, message: '文件是空的' },
  'file-must-be-within-size-limit': { status: 413, message: '文件超过大小限制' },
  'file-must-be-text': { status: 415, message: '不是能够读取的文本文件' },
  'file-encoding-must-be-known': { status: 415, message: '无法识别文件编码（支持 UTF-8、UTF-16、GB18030）' },
  'file-must-be-intact': { status: 422, message: '文件已损坏，无法读取' },
  'file-must-not-be-encrypted': { status: 422, message: '文件已加密，请取消密码后再导入' },
  'file-must-be-safe': { status: 422, message: '文件含有不允许的内容' },
  'archive-must-be-within-limits': { status: 413, message: '压缩内容展开后超过限制' },
  'archive-must-hold-documents': { status: 422, message: '压缩包里没有可以读取的文件' },
  'archive-must-be-opened': { status: 422, message: '压缩包里有多个文件，请逐个读取' },
  'converter-must-be-installed': {
    status: 415,
    message: '读取旧格式文件需要安装 LibreOffice；也可以另存为 docx 或 xlsx 后再导入',
  },
  'pdf-must-have-text': {
    status: 422,
    message: '这份 PDF 是没有文字层的扫描件，请先做文字识别（OCR）再导入，或导入电子版原件',
  },
  'reading-must-end-in-time': { status: 422, message: '读取用时过长，已停止' },
  'reading-must-fit-in-memory': { status: 422, message: '读取占用内存过多，已停止' },
  'rule-must-exist': { status: 404, message: '没有这条规则' },
  'document-must-exist': { status: 404, message: '没有这份资料' },
  'document-must-be-read': { status: 409, message: '这份资料还没有读取完毕' },
  'dossier-must-exist': { status: 404, message: '没有这一套资料' },
  'sign-in-must-come-first': { status: 401, message: '请先登录' },
  'role-must-permit': { status: 403, message: '您的角色不能办理' },
  'token-must-allow-writing': { status: 403, message: '这个访问令牌只能读取' },
  'idempotency-key-must-be-fresh': { status: 409, message: '这个幂等键已用于另一个请求' },
  'organization-must-exist': { status: 404, message: '没有这个单位' },
  'organization-must-be-in-scope': { status: 403, message: '这个单位不在您的范围内' },
  'account-must-exist': { status: 404, message: '没有这个账号' },
  'one-administrator-must-remain': { status: 409, message: '至少要保留一个启用的系统管理员' },
  'account-must-be-active': { status: 409, message: '这个账号已停用' },
  'scope-must-fit-role': { status: 422, message: '账号的范围与角色不符' },
  'session-must-be-personal': { status: 403, message: '访问令牌不能办理，请登录后在页面上办理' },
  'token-must-exist': { status: 404, message: '没有这个访问令牌' },
  'region-must-be-open': { status: 409, message: '已有单位的行政区划不能再改' },
  'region-code-must-be-free': { status: 409, message: '这个行政区划代码已被使用' },
  'organization-code-must-be-free': { status: 409, message: '这个编码在该年度已有单位使用' },
  'organization-must-be-empty': { status: 409, message: '这个单位下面还有单位' },
  'organization-must-have-no-editions': { status: 409, message: '这个单位在该年度已有预算版本或控制数' },
  'organization-tree-must-hold': { status: 409, message: '单位树不能这样改' },
  'organization-year-must-be-empty': { status: 409, message: '这个年度已有单位' },
  'table-columns-must-be-known': { status: 422, message: '没有认出需要的列' },
  'table-must-fit': { status: 422, message: '表里的内容不能导入' },
  'code-book-must-exist': { status: 404, message: '没有这套科目' },
  'parameter-must-exist': { status: 404, message: '没有这个参数' },
  'audit-search-must-be-narrow': { status: 422, message: '记录太多，请缩小范围后再导出' },
  'login-must-be-free': { status: 409, message: '这个登录名已有人使用' },
  'edition-must-exist': { status: 404, message: '没有这个预算版本' },
  'edition-must-be-new': { status: 409, message: '这个单位、年度和阶段已有预算版本' },
  'edition-must-be-open': { status: 409, message: '这个预算版本不在填报中，不能修改' },
  'edition-must-be-in-state': { status: 409, message: '这个预算版本目前的状态不能这样办理' },
  'edition-must-be-checked': { status: 409, message: '这个预算版本还没有检查完毕，请稍候' },
  'edition-must-have-no-errors': { status: 409, message: '还有未处理的错误' },
  'edition-must-be-within-control-figures': { status: 409, message: '超过预算控制数' },
  'approval-must-precede-issue': { status: 409, message: '人大批准后才能批复' },
  'reason-must-be-given': { status: 422, message: '请说明原因' },
  'record-must-exist': { status: 404, message: '没有这张表' },
  'record-must-be-unchanged': { status: 409, message: '其他人已修改' },
  'template-must-fit-edition': { status: 409, message: '填报模板与预算版本的单位或年度不符' },
  'finding-must-exist': { status: 404, message: '没有这个问题' },
  'acceptance-must-exist': { status: 404, message: '没有这项认可' },
  'comment-must-exist': { status: 404, message: '没有这条批注' },
  'return-must-exist': { status: 404, message: '没有这次退回' },
  'returns-must-be-answered': { status: 409, message: '退回的表还没有修改，也没有说明' },
  'reminder-must-exist': { status: 404, message: '没有这条催报' },
  'request-must-be-valid': { status: 400, message: '请求的内容不符合要求' },
  'origin-must-be-own': { status: 403, message: '只接受本站页面提交的修改' },
  'address-must-exist': { status: 404, message: '没有这个地址' },
  'server-must-be-running': { status: 503, message: '衡正在停止，请稍后再试' },
  'port-must-be-free': { status: 409, message: '端口已被占用' },
  'address-must-be-own': { status: 409, message: '不能在这个地址和端口上监听' },
  'data-folder-must-be-free': { status: 409, message: '数据目录正被另一个进程使用' },
  'backup-must-be-intact': { status: 422, message: '备份文件已损坏或不完整，没有恢复任何内容' },
  'backup-must-not-be-newer': { status: 409, message: '备份由更新的程序写成，请先升级衡' },
  'backup-file-must-be-new': { status: 409, message: '备份文件已存在，不会覆盖' },
  'database-account-must-see-all': { status: 403, message: '数据库账号不能读取全部数据，无法备份' },
  'restore-target-must-be-empty': {
    status: 409,
    message: '只能恢复到空的数据库或新的数据目录，没有恢复任何内容',
  },
  'database-account-must-own': { status: 503, message: '数据库账号须是数据库和其中各表的所有者' },
  'database-role-must-exist': {
    status: 503,
    message: '数据库账号不能建立角色 heng_desk，请数据库管理员先执行',
  },
  'database-must-not-be-newer': { status: 503, message: '数据库由更新的衡写成，请启动较新的版本' },
  'migrations-must-be-unchanged': {
    status: 503,
    message: '程序里的数据结构文件与数据库升级时用的不同，请重新安装这个版本的衡',
  },
  'database-must-be-reachable': { status: 503, message: '连接不上数据库' },
} as const

export type RefusalCode = keyof typeof requirements

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly detail: string | null

  constructor(code: RefusalCode, detail: string | null = null) {
    super(detail === null ? requirements[code].message : `${requirements[code].message}：${detail}`)
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return requirements[this.code].status
  }
}
