-- Neovim 0.11 and later: vim.lsp.enable("scrutineer")
return {
  cmd = { "scrutineer", "law", "lsp" },
  filetypes = { "scrutineer-rules", "scrutineer-vocabulary", "yaml" },
  root_markers = { "rules", "case.yaml", ".git" },
}
