import { AutoComplete } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { withSeparators } from '../../reading/printed-amount'
import { useFormFacts } from './form-context'
import type { Suggestion } from './indicator-changes'

const pause = 250

/** Asks once the person pauses; an answer that came too late is not shown. */
const useSuggestions = (suggest: (query: string) => Promise<readonly Suggestion[]>) => {
  const [found, setFound] = useState<readonly Suggestion[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const answer = async (query: string, mine: number): Promise<void> => {
    // Suggestions are a help: without them the field is only words.
    const suggestions = await suggest(query).catch(() => [])
    if (asked.current === mine) setFound(suggestions)
  }
  const ask = (query: string): void => {
    clearTimeout(timer.current)
    asked.current += 1
    const mine = asked.current
    timer.current = setTimeout(() => {
      void answer(query, mine)
    }, pause)
  }
  return { found, ask }
}

const termsOf = ({ operator, value, unit, weight }: Suggestion): string =>
  [
    `${operator ?? ''} ${value === null ? '' : withSeparators(value)} ${unit ?? ''}`.trim(),
    weight === null ? '' : `权重 ${weight}`,
  ]
    .filter(Boolean)
    .join('　')

/** The name of an indicator, with how others set indicators like it. */
export const NameInput = (props: {
  label: string
  words: string
  value: string | null
  onValue: (value: string | null) => void
  suggest: (query: string) => Promise<readonly Suggestion[]>
  onChoose: (chosen: Suggestion) => void
}) => {
  const { readOnly } = useFormFacts()
  const { found, ask } = useSuggestions(props.suggest)
  const [open, setOpen] = useState(false)
  const text = props.value ?? ''
  return (
    <span className="grow" data-text={`${text} `}>
      <AutoComplete
        className="name-input"
        value={text}
        open={open && found.length > 0 && !readOnly}
        onOpenChange={setOpen}
        popupMatchSelectWidth={440}
        options={found.map((one, at) => ({
          value: String(at),
          label: (
            <span className="suggestion">
              <b>{one.name}</b> <span>{termsOf(one)}</span>
              <small>{one.from}</small>
            </span>
          ),
        }))}
        onSelect={(at: string) => {
          const chosen = found[Number.parseInt(at, 10)]
          if (chosen) props.onChoose(chosen)
          setOpen(false)
        }}
      >
        <textarea
          rows={1}
          data-field
          aria-label={props.label}
          title={props.words || undefined}
          readOnly={readOnly}
          onFocus={() => ask(text)}
          // An answer that comes once one has gone on is not to open anything.
          onBlur={() => setOpen(false)}
          onInput={(event) => {
            const next = event.currentTarget.value
            props.onValue(next.trim() === '' ? null : next)
            ask(next)
            setOpen(true)
          }}
        />
      </AutoComplete>
    </span>
  )
}
