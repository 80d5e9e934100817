" The colours of the TextMate grammar in editors/vscode/syntaxes, as far as Vim has them by itself.
if exists("b:current_syntax")
  finish
endif
syntax match scrutineerSlot /{[^{}]*}/
syntax match scrutineerBlock /^\%(kind\|term\|predicate\|parameter\)\ze\s/ nextgroup=scrutineerId skipwhite
syntax match scrutineerId /[a-z0-9.-]\+/ contained
syntax match scrutineerLine /^\s\+[a-zU][a-zA-Z ]*\ze:/
syntax match scrutineerBare /^\s\+\%(closed\|open\|may be supposed\|only as a position\|only by rules\|only by facts\|reported\|reflexive\|auxiliary\|disputed\|silence leaves open\)\s*$/
highlight default link scrutineerSlot Identifier
highlight default link scrutineerBlock Statement
highlight default link scrutineerId Type
highlight default link scrutineerLine Keyword
highlight default link scrutineerBare StorageClass
let b:current_syntax = "scrutineer-vocabulary"
