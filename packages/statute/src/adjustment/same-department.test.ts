import { expect, test } from 'vitest'
import { sameDepartment } from './same-department'

test.each([
  ['区民政局', '示例区民政局', true],
  ['区卫健委', '示例市示例区卫生健康委员会', true],
  ['区金融办、区司法局', '示例区司法局', true],
  ['江湾CBD管委会', '江湾中央商务区管理委员会', true],
  ['区就业局', '区人力资源和社会保障局', false],
  ['区教委', '区商务委', false],
])('%s and %s: %s', (left, right, same) => {
  expect(sameDepartment(left, right)).toBe(same)
})
