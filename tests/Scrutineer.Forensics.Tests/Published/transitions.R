# An independent computation of the transitions 2021 -> 2024 by commission: R, package quadprog (Goldfarb and Idnani's dual method).
# It shares no code with the program. TransitionsTests.cs holds what it printed (R 4.2.2, quadprog 1.5-8).
#
#     Rscript transitions.R FOLDER     where FOLDER holds ru-2021.csv.zip and ru-2024.csv.zip
library(quadprog)
options(digits = 12)
folder <- commandArgs(trailingOnly = TRUE)[1]

vote <- function(year) {
  name <- file.path(folder, sprintf("ru-%d.csv.zip", year))
  d <- read.csv(unz(name, unzip(name, list = TRUE)$Name[1]), check.names = FALSE, encoding = "UTF-8")
  head <- names(d)
  registered <- grep("^Число избирателей, внесенных|^Число избирателей, включенных", head)[1]
  valid <- grep("^Число действительных", head)
  invalid <- grep("^Число недействительных", head)
  counts <- grep("^Число|^level$|^region$|^oik$|^tik$|^uik$|^url$|^$", head)
  choices <- setdiff(seq_along(head), counts)
  keep <- !is.na(d[[registered]]) & !is.na(d[[valid]])
  d <- d[keep, ]
  plain <- function(name) trimws(gsub("[^[:alnum:]]+", " ", gsub("ё", "е", tolower(name))))
  key <- paste(plain(d$region), plain(d$tik), sep = "|")
  numbers <- cbind(d[[registered]], d[[valid]] + d[[invalid]], as.matrix(d[, choices]))
  sums <- rowsum(numbers, key)
  region <- tapply(d$region, key, function(r) r[1])[rownames(sums)]
  list(sums = sums, region = region)
}

a <- vote(2021); b <- vote(2024)
common <- intersect(rownames(a$sums), rownames(b$sums))
A <- a$sums[common, ]; B <- b$sums[common, ]
near <- pmin(A[, 1], B[, 1]) >= 0.9 * pmax(A[, 1], B[, 1])
A <- A[near, ]; B <- B[near, ]; region <- b$region[common][near]

shares <- function(m) {
  totals <- colSums(m)
  large <- order(-totals[-(1:2)])
  large <- large[totals[-(1:2)][large] >= 0.02 * totals[1]] + 2
  large <- head(large, 8)
  cbind(m[, large, drop = FALSE], m[, 2] - rowSums(m[, large, drop = FALSE]), m[, 1] - m[, 2]) / m[, 1]
}

X <- shares(A); Y <- shares(B); w <- (A[, 1] + B[, 1]) / 2
J <- ncol(X); K <- ncol(Y)

solve1 <- function(keep) {
  wx <- X[keep, ] * w[keep] / sum(w[keep])
  gram <- crossprod(wx, X[keep, ]); cross <- crossprod(wx, Y[keep, ])
  sums <- t(kronecker(matrix(1, 1, K), diag(J)))
  answer <- solve.QP(kronecker(diag(K), gram), as.vector(cross), cbind(sums, diag(J * K)), c(rep(1, J), rep(0, J * K)), meq = J)
  matrix(answer$solution, J, K)
}

all <- solve1(rep(TRUE, nrow(X)))
regions <- sort(unique(region))
parts <- sapply(regions, function(r) as.vector(solve1(region != r)))
G <- length(regions)
se <- matrix(sqrt((G - 1) / G * rowSums((parts - rowMeans(parts))^2)), J, K)
least <- sapply(1:K, function(k) sapply(1:J, function(j) sum(w * pmax(0, X[, j] + Y[, k] - 1)) / sum(w * X[, j])))
most <- sapply(1:K, function(k) sapply(1:J, function(j) sum(w * pmin(X[, j], Y[, k])) / sum(w * X[, j])))
spread <- sqrt(sum(w * (Y - X %*% all)^2) / sum(X %*% (all * (1 - all))))
cat("units", nrow(X), "regions", G, "spread", spread, "\n")
for (j in 1:J) for (k in 1:K) cat(j - 1, k - 1, all[j, k], se[j, k], least[j, k], most[j, k], "\n")
