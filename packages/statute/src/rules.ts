import type { Definition, RuleDefinition } from './define'
import * as registry from './registry.gen'

const definitions: readonly Definition[] = Object.values(registry)

/** Every rule, in the order of the registry. */
export const rules: readonly RuleDefinition[] = definitions.filter((one) => one.definition === 'rule')
