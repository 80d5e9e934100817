" Rule files and vocabularies of Scrutineer.
autocmd BufRead,BufNewFile *.rule.txt set filetype=scrutineer-rules
autocmd BufRead,BufNewFile */rules/vocabulary.txt set filetype=scrutineer-vocabulary
