import { expect, test } from 'vitest'
import { passwordFault } from './password-rule'

test.each([
  ['短', 'zhang', '密码至少 10 个字符'],
  ['123456789', 'zhang', '密码至少 10 个字符'],
  ['Zhang.Sanfeng', 'zhang.sanfeng', '密码不能与登录名相同'],
  [' zhang.sanfeng ', 'Zhang.Sanfeng', '密码不能与登录名相同'],
  ['aaaaaaaaaaaa', 'zhang', '密码太简单：至少要有 4 个不同的字符'],
  ['x'.repeat(60) + 'abc1'.repeat(20), 'zhang', '密码最多 128 个字符'],
  ['秋天的预算要早一点编', 'zhang', null],
  ['correct horse', 'zhang', null],
])('the password %j of %j: %j', (password, login, fault) => {
  expect(passwordFault(password, login)).toBe(fault)
})
