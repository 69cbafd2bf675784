import { expect, test } from 'vitest'
import { passwordFault } from './password-rule'

const guessed = '密码太容易猜到：不要用连续的数字或字母、键盘上相邻的键，也不要只在登录名后面加几个字'

test.each([
  ['短', 'zhang', '密码至少 10 个字符'],
  ['123456789', 'zhang', '密码至少 10 个字符'],
  ['Zhang.Sanfeng', 'zhang.sanfeng', '密码不能与登录名相同'],
  [' zhang.sanfeng ', 'Zhang.Sanfeng', '密码不能与登录名相同'],
  ['aaaaaaaaaaaa', 'zhang', '密码太简单：至少要有 4 个不同的字符'],
  ['x'.repeat(60) + 'abc1'.repeat(20), 'zhang', '密码最多 128 个字符'],
  ['1234567890', 'zhang', guessed],
  ['0987654321', 'zhang', guessed],
  ['qwertyuiop', 'zhang', guessed],
  ['1qaz2wsx3edc', 'zhang', guessed],
  ['abcdefgh12345', 'zhang', guessed],
  ['Password123', 'zhang', guessed],
  ['admin123456', 'zhang', guessed],
  ['zhang.san2026', 'zhang.san', guessed],
  ['zhang.san123', 'zhang.san', guessed],
  ['shili-2026-heng', 'admin', null],
  ['秋天的预算要早一点编', 'zhang', null],
  ['一二三四五六七八九十', 'zhang', null],
  ['correct horse', 'zhang', null],
])('the password %j of %j: %j', (password, login, fault) => {
  expect(passwordFault(password, login)).toBe(fault)
})
