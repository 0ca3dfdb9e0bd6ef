(define-derived-mode edition-mode text-mode "Edition")
(add-to-list 'auto-mode-alist '("\\.edition\\'" . edition-mode))
(add-to-list 'auto-mode-alist '("/letters/.*\\.txt\\'" . edition-mode))
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((edition-mode) . ("validator" "lsp"))))
(add-hook 'edition-mode-hook 'eglot-ensure)
