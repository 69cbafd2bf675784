/** What the sign-in answers instead, named as the requirement that is broken; the same shape as a refusal's answer. */
const problems = {
  'sign-in-must-be-valid': { status: 401, message: '登录名或密码不对' },
  'sign-in-must-wait': { status: 429, message: '尝试次数过多' },
  'sign-in-must-be-allowed': { status: 403, message: '只接受本站页面提交的登录' },
  'session-must-exist': { status: 401, message: '没有登录，或登录已经过期' },
  'password-must-be-valid': { status: 401, message: '当前密码不对' },
  'password-must-be-strong': { status: 422, message: '密码不符合要求' },
  'second-factor-must-be-valid': { status: 401, message: '验证码不对' },
  'backup-code-must-be-valid': { status: 401, message: '备用码不对，或者已经用过' },
  'second-factor-must-be-pending': { status: 401, message: '验证已经过期，请重新输入登录名和密码' },
  'second-factor-must-be-off': { status: 409, message: '两步验证已经开启' },
  'second-factor-must-be-on': { status: 409, message: '两步验证没有开启' },
  'second-factor-must-stay-on': { status: 403, message: '这个角色必须使用两步验证' },
  'link-must-be-valid': { status: 410, message: '链接已经用过、过期，或者不完整' },
  'identity-service-must-answer': { status: 502, message: '统一身份认证服务没有应答' },
  'request-must-be-valid': { status: 400, message: '请求的内容不符合要求' },
  'address-must-exist': { status: 404, message: '没有这个地址' },
  internal: { status: 500, message: '服务内部错误' },
} as const

export type SignInProblemCode = keyof typeof problems

const waitWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`

/** The answer that says what is the matter; `seconds` are those to wait. */
export const problem = (
  code: SignInProblemCode,
  { detail, seconds }: { detail?: string; seconds?: number } = {},
): Response => {
  const { status, message } = problems[code]
  const wait = seconds === undefined ? undefined : `请 ${waitWords(seconds)}后再试`
  const more = detail ?? wait
  // What a password lacks says by itself what is the matter.
  const whole = code === 'password-must-be-strong' ? '' : `${message}：`
  return Response.json(
    { code, message: more === undefined ? message : `${whole}${more}` },
    { status, headers: seconds === undefined ? {} : { 'Retry-After': `${seconds}` } },
  )
}
