import { amountDigits } from '@heng/domain/editing/amount-digits'
import { parseDecimal } from '@heng/domain/decimal'
import type { KeyboardEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { withSeparators } from '../../reading/printed-amount'
import { useFormFacts } from './form-context'
import type { FieldKind } from './form-layout'

type InputProps = {
  label: string
  /** What is said about the field beside its value; empty for nothing. */
  words: string
  value: string | null
  onValue: (value: string | null) => void
  /** The words of a list to choose from while typing. */
  offered?: readonly string[]
}

/** Text that follows its value, except what the person is typing right now. */
const useTyped = (value: string | null, show: (value: string) => string) => {
  const [text, setText] = useState(show(value ?? ''))
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setText(show(value ?? ''))
  }
  return {
    text,
    /** Notes what was typed and what it gives as a value. */
    type: (next: string, gives: string | null) => {
      setText(next)
      setKnown(gives)
    },
    settle: () => setText(show(value ?? '')),
  }
}

const same = (text: string): string => text

const goOn = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
  event.preventDefault()
  const form = event.currentTarget.closest('[data-form]')
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus()
}

/** Words in place, as high as they need; Enter goes on to the next field unless the text is long. */
const TextInput = (props: InputProps & { long: boolean }) => {
  const { readOnly } = useFormFacts()
  const typed = useTyped(props.value, same)
  const described = useId()
  const give = (text: string): void => {
    const value = text.trim() === '' ? null : text
    typed.type(text, value)
    props.onValue(value)
  }
  return (
    <span className="grow" data-text={`${typed.text} `}>
      <textarea
        rows={1}
        data-field
        aria-label={props.label}
        aria-describedby={props.words === '' ? undefined : described}
        readOnly={readOnly}
        value={typed.text}
        onChange={(event) => give(event.target.value)}
        onKeyDown={props.long ? undefined : goOn}
      />
      {props.words !== '' && (
        <span id={described} className="unseen">
          {props.words}
        </span>
      )}
    </span>
  )
}

const AmountInput = (props: InputProps) => {
  const { readOnly, unit } = useFormFacts()
  const typed = useTyped(props.value, withSeparators)
  const described = useId()
  const blank = typed.text.trim() === ''
  const wrong = !blank && amountDigits(typed.text, unit) === null
  const give = (text: string): void => {
    const digits = text.trim() === '' ? null : amountDigits(text, unit)
    if (digits === null && text.trim() !== '') typed.type(text, props.value)
    else {
      typed.type(text, digits)
      props.onValue(digits)
    }
  }
  return (
    <>
      <input
        className={`number${props.value?.startsWith('-') ? ' negative' : ''}`}
        data-field
        inputMode="decimal"
        aria-label={`${props.label}（${unit}）`}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong || props.words !== '' ? described : undefined}
        readOnly={readOnly}
        value={typed.text}
        onChange={(event) => give(event.target.value)}
        onBlur={() => {
          if (!wrong) typed.settle()
        }}
        onKeyDown={goOn}
      />
      <span id={described} className={wrong ? 'edit-wrong' : 'unseen'}>
        {wrong ? `不是以${unit}为单位的准确金额，没有保存` : props.words}
      </span>
    </>
  )
}

const decimalText = (text: string): string => text.normalize('NFKC').trim().replace(/%$/u, '')

/** A plain number; what is none is kept as it is and told, as it counts in no sum. */
const NumberInput = (props: InputProps) => {
  const { readOnly } = useFormFacts()
  const typed = useTyped(props.value, same)
  const described = useId()
  const digits = decimalText(typed.text)
  const wrong = digits !== '' && parseDecimal(digits) === null
  const give = (text: string): void => {
    const number = decimalText(text)
    const value = number === '' ? null : parseDecimal(number) === null ? text : number
    typed.type(text, value)
    props.onValue(value)
  }
  return (
    <>
      <input
        data-field
        inputMode="decimal"
        aria-label={props.label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong || props.words !== '' ? described : undefined}
        readOnly={readOnly}
        value={typed.text}
        onChange={(event) => give(event.target.value)}
        onBlur={typed.settle}
        onKeyDown={goOn}
      />
      <span id={described} className={wrong ? 'edit-wrong' : 'unseen'}>
        {wrong ? '非数字' : props.words}
      </span>
    </>
  )
}

const ChoiceInput = (props: InputProps & { choices: readonly string[] }) => {
  const { readOnly } = useFormFacts()
  const { value } = props
  const choices = value !== null && !props.choices.includes(value) ? [value, ...props.choices] : props.choices
  return (
    <select
      data-field
      aria-label={props.label}
      title={props.words || undefined}
      disabled={readOnly}
      value={value ?? ''}
      onChange={(event) => props.onValue(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">　</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  )
}

/** Words that are mostly one of a few; others may be typed. */
export const OfferedInput = (
  props: InputProps & { onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void },
) => {
  const { readOnly } = useFormFacts()
  const typed = useTyped(props.value, same)
  const list = useId()
  const composing = useRef(false)
  const give = (text: string): void => {
    const value = text.trim() === '' ? null : text
    typed.type(text, composing.current ? props.value : value)
    if (!composing.current) props.onValue(value)
  }
  return (
    <>
      <input
        data-field
        list={readOnly ? undefined : list}
        aria-label={props.label}
        title={props.words || undefined}
        readOnly={readOnly}
        value={typed.text}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          give(event.currentTarget.value)
        }}
        onChange={(event) => give(event.target.value)}
        onKeyDown={props.onKeyDown ?? goOn}
      />
      <datalist id={list}>
        {props.offered?.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  )
}

/** One field of a form, written into where it is printed. */
export const FieldInput = ({ kind, ...props }: InputProps & { kind: FieldKind }) => {
  if (kind === 'amount') return <AmountInput {...props} />
  if (kind === 'number') return <NumberInput {...props} />
  if (kind === 'line' || kind === 'long') return <TextInput {...props} long={kind === 'long'} />
  return <ChoiceInput {...props} choices={kind} />
}
