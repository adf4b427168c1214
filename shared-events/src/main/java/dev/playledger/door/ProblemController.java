package dev.playledger.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container itself refuses, as a problem too. */
@RestController
@Import(ContainerProblems.class)
public class ProblemController implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known =
        status instanceof Integer code ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
    return ResponseEntity.status(known)
        .body(Problems.of(known, "The request could not be answered"));
  }
}
