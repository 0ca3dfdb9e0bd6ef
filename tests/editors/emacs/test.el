;;; Opens the flawed letter, reads what is underlined, applies a quick fix, edits, and sees the findings go.  -*- lexical-binding: t -*-
(require 'project)
(require 'eglot)
(require 'flymake)
(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-send-changes-idle-time 0 flymake-no-changes-timeout 0.05 create-lockfiles nil)

(defun edition-found ()
  "What stands at each finding: a wrong column would show other words."
  (mapconcat #'identity
             (sort (mapcar (lambda (finding)
                             (format "%s %s"
                                     (if (string-match "ED[0-9]\\{4\\}" (flymake-diagnostic-text finding)) (match-string 0 (flymake-diagnostic-text finding)) "?")
                                     (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding))))
                           (flymake-diagnostics))
                   #'string<)
             "; "))

(defun edition-expect (expected after)
  (let ((deadline (+ (float-time) 60)))
    (while (and (not (equal (edition-found) expected)) (< (float-time) deadline))
      (eglot--signal-textDocument/didChange)
      (accept-process-output nil 0.1))
    (unless (equal (edition-found) expected)
      (message "%s: expected <%s>, found <%s>" after expected (edition-found))
      (kill-emacs 1))))

(find-file "letters/1921-05-03.txt")
(unless (eglot-managed-p) (call-interactively #'eglot))
(edition-expect "ED2001 4.; ED3001 [footnoteRef:2]; ED6007   " "after opening")

(goto-char (point-min))
(search-forward "The  ")
(let* ((actions (eglot-code-actions (- (point) 2) (- (point) 2) "quickfix"))
       (fix (seq-find (lambda (action) (eq (plist-get action :isPreferred) t)) actions)))
  (unless fix (message "no quick fix is offered: %S" actions) (kill-emacs 1))
  (eglot--apply-workspace-edit (plist-get fix :edit))
  (edition-expect "ED2001 4.; ED3001 [footnoteRef:2]" "after the fix"))

(goto-char (point-min))
(search-forward "[footnoteRef:2]")
(replace-match "" t t)
(edition-expect "ED2001 4." "after the reference was taken out")
(goto-char (point-min))
(search-forward "4. Until")
(replace-match "3. Until" t t)
(edition-expect "" "after the number was corrected")
(set-buffer-modified-p nil)
(kill-emacs 0)
