import { practice } from '../law/practice'
import type { Dated } from './dated'

/** What a template leaves behind when nobody fills it in. Over folded text. */
export type PerformancePlaceholders = {
  /** A whole short cell that offers the choices instead of making one. */
  choices: RegExp
  /** The start of a short cell. */
  example: RegExp
  /** Letters that stand for a name or number, anywhere. */
  blanks: RegExp
  /** Instructions to the person who fills in, anywhere. */
  instruction: RegExp
}

export const performancePlaceholders: Dated<PerformancePlaceholders> = [
  {
    from: null,
    cites: [practice('报出的目标表不保留模板中的示例、选项和填写提示')],
    value: {
      choices:
        /^(?:优[、,/|]?良[、,/|]?中[、,/|]?(?:低|差|可)[、,/|]?差?|优[、,/|]良[、,/|]?(?:中|一般|差)?|优良中|高[、,/|]?中[、,/|]?低|好[、,/|]?(?:中|一般)[、,/|]?差|是[/或、|]否|有[/或、|]无|达标[/或、|]不达标|合格[/或、|]不合格)$/u,
      example: /^(?:如|例如|示例|例|如下)[:：]/u,
      blanks: /(?<![A-Za-z0-9])X{2,}(?![A-Za-z0-9])|[×╳]{2,}|\*{3,}|[〇○]{2,}|_{4,}/u,
      instruction: /待填写?$|待填写|必须填写|此处填写|请填写|请在此|待补充|(?:^|[(])待定[)]?$/u,
    },
  },
]
