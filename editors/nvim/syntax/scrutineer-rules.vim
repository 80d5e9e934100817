" The colours of the TextMate grammar in editors/vscode/syntaxes, as far as Vim has them by itself.
if exists("b:current_syntax")
  finish
endif
syntax case ignore
syntax match scrutineerVariable /{[^{}]*}/
syntax match scrutineerDay /\<\d\{4}-\d\{2}-\d\{2}\>/
syntax match scrutineerField /\%(^\|\s\{2,}\)\%(provision in Ukrainian\|provision\|in force\|strength\|approved by\|certainty\|overrides\|source in Ukrainian\|source\|note in Ukrainian\|note\|reference\)\ze\s*:/
syntax match scrutineerField /\%(^\|\s\{2,}\)\%(положення англійською\|положення\|чинність\|сила\|затвердив\|достовірність\|переважає\|джерело англійською\|джерело\|примітка англійською\|примітка\|посилання\)\ze\s*:/
syntax match scrutineerCondition /^\s*\%(if\|and\|unless\|якщо\|і\|та\|й\|крім випадку, коли\)\ze\s/
syntax match scrutineerBeginning /^\%(rule\|правило\)\ze\s/ nextgroup=scrutineerId skipwhite
syntax match scrutineerId /[a-z0-9.-]\+/ contained
highlight default link scrutineerVariable Identifier
highlight default link scrutineerDay Number
highlight default link scrutineerField Keyword
highlight default link scrutineerCondition Conditional
highlight default link scrutineerBeginning Statement
highlight default link scrutineerId Function
let b:current_syntax = "scrutineer-rules"
